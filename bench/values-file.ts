/** A Helm values file of 20,000 lines, as umbrella charts have them. */

const SERVICES = 500;

export interface ValuesFile {
  text: string;
  /** A top-level key in the middle; it has `image.tag`. */
  service: string;
}

/** One top-level section a service: 500 of 40 lines. */
export function valuesFile(): ValuesFile {
  return fileOf(() => 'IfNotPresent');
}

/** The same, with a value beside the first tag anchored, and used beside every other. */
export function valuesFileWithAliases(): ValuesFile {
  return fileOf((n) => (n === 0 ? '&policy IfNotPresent' : '*policy'));
}

function fileOf(pullPolicy: (n: number) => string): ValuesFile {
  const sections = Array.from({ length: SERVICES }, (_, n) => section(n, pullPolicy(n)));
  return { text: sections.join(''), service: `service-${SERVICES / 2}` };
}

function section(n: number, pullPolicy: string): string {
  return `# Service ${n}, owned by team ${n % 17}
service-${n}:
  enabled: true
  replicaCount: ${(n % 5) + 1}
  image:
    repository: ghcr.io/acme/service-${n}
    tag: "1.${n}.0"   # set by the release workflow
    pullPolicy: ${pullPolicy}
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
