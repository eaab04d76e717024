/** A Helm values file of 20,000 lines, as umbrella charts have them. */

const SERVICES = 500;

const MIDDLE = SERVICES / 2;

export interface ValuesFile {
  text: string;
  /** Keys and indices down to an image in the middle of the file, which has a `tag`. */
  image: readonly (string | number)[];
  /** The same down to the tag, as `setKeys` takes it. */
  tag: string;
}

/** One top-level key a service: 500 of 40 lines. */
export function valuesByService(): ValuesFile {
  const text = Array.from({ length: SERVICES }, (_, n) => section(n)).join('');
  return { text, image: [`service-${MIDDLE}`, 'image'], tag: `service-${MIDDLE}.image.tag` };
}

/** The same services as items of one list. */
export function valuesAsList(): ValuesFile {
  const items = Array.from({ length: SERVICES }, (_, n) =>
    section(n).replace(/^/gm, '  ').replace(`  service-${n}:`, `  - name: service-${n}`).trimEnd(),
  );
  return {
    text: `services:\n${items.join('\n')}\n`,
    image: ['services', MIDDLE, 'image'],
    tag: `services[${MIDDLE}].image.tag`,
  };
}

function section(n: number): string {
  return `# Service ${n}, owned by team ${n % 17}
service-${n}:
  enabled: true
  replicaCount: ${(n % 5) + 1}
  image:
    repository: ghcr.io/acme/service-${n}
    tag: "1.${n}.0"   # set by the release workflow
    pullPolicy: IfNotPresent
  resources:
    requests: { cpu: 100m, memory: 128Mi }
  service:
    type: ClusterIP
    port: 80
    targetPort: 8080
  ingress:
    enabled: ${n % 2 === 0}
    hosts:
      - host: service-${n}.example.com
        paths:
          - path: /
            pathType: Prefix
  env:
    - name: LOG_LEVEL
      value: info
    - name: DATABASE_URL
      value: 'postgres://service-${n}:5432/main?sslmode=require'
    - name: FEATURES
      value: "search,checkout"
  probes:
    liveness: { path: /live, port: 8080, periodSeconds: 10 }
    readiness: { path: /ready, port: 8080, periodSeconds: 5 }
  nodeSelector:
    kubernetes.io/arch: amd64
  podAnnotations:
    prometheus.io/scrape: "true"
    prometheus.io/port: "9090"
  config: |
    [server]
    name = service-${n}
    workers = ${(n % 8) + 1}
`;
}
