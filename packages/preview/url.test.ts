import { expect, test } from 'vitest';
import {
  type Entrances,
  findUrl,
  type Gateway,
  type HttpRoute,
  type Ingress,
  type Service,
  urlFromTemplate,
} from './url.ts';

const ingress = (spec: Ingress['spec'], status?: Ingress['status'], name = 'web'): Ingress => ({
  metadata: { name },
  ...(spec === undefined ? {} : { spec }),
  ...(status === undefined ? {} : { status }),
});
const balanced = (address: { ip?: string; hostname?: string }) => ({ loadBalancer: { ingress: [address] } });
const route = (spec: HttpRoute['spec'], gateway?: Gateway) => {
  const made: HttpRoute = { metadata: { name: 'web' }, ...(spec === undefined ? {} : { spec }) };
  return { route: made, gateway };
};
const gateway = (more: object): Gateway => ({ metadata: { name: 'g' }, ...more });
const service = (spec: Service['spec'], status?: Service['status']): Service => ({
  metadata: { name: 'web' },
  ...(spec === undefined ? {} : { spec }),
  ...(status === undefined ? {} : { status }),
});
const nothing: Entrances = { ingresses: [], routes: [], services: [] };

const cases: [name: string, entrances: Partial<Entrances>, url: string | undefined][] = [
  ['nothing', {}, undefined],
  ['an ingress', { ingresses: [ingress({ rules: [{ host: 'a.example' }] })] }, 'http://a.example/'],
  [
    'an ingress with a path and TLS',
    {
      ingresses: [
        ingress({
          rules: [{ host: 'a.example', http: { paths: [{ path: '/app' }] } }],
          tls: [{ hosts: ['*.example'] }],
        }),
      ],
    },
    'https://a.example/app',
  ],
  [
    'an ingress whose path is an expression',
    { ingresses: [ingress({ rules: [{ host: 'a.example', http: { paths: [{ path: '/(.*)' }] } }] })] },
    'http://a.example/',
  ],
  [
    'an ingress without a host, by address',
    { ingresses: [ingress({ rules: [{}] }, balanced({ ip: '10.0.0.1' }))] },
    'http://10.0.0.1/',
  ],
  ['an ingress without an address yet', { ingresses: [ingress({ rules: [{}] })] }, undefined],
  [
    'an ingress for whatever host',
    { ingresses: [ingress({ rules: [{ host: '*.example' }] }, balanced({ hostname: 'lb.example' }))] },
    'http://lb.example/',
  ],
  [
    'the first ingress by name',
    {
      ingresses: [
        ingress({ rules: [{ host: 'z.example' }] }, undefined, 'z'),
        ingress({ rules: [{ host: 'a.example' }] }),
      ],
    },
    'http://a.example/',
  ],
  [
    'a host that would be somebody else’s page',
    { ingresses: [ingress({ rules: [{ host: 'user:pass@evil.example' }] })] },
    undefined,
  ],
  ['a route', { routes: [route({ hostnames: ['a.example'] })] }, 'http://a.example/'],
  [
    'a route on a gateway with TLS and a port',
    {
      routes: [
        route(
          { hostnames: ['a.example'], rules: [{ matches: [{ path: { value: '/v1' } }] }] },
          gateway({
            spec: {
              listeners: [
                { name: 'http', protocol: 'HTTP', port: 80 },
                { name: 'https', protocol: 'HTTPS', port: 8443 },
              ],
            },
          }),
        ),
      ],
    },
    'https://a.example:8443/v1',
  ],
  [
    'a route on one listener, by the gateway’s address',
    {
      routes: [
        route(
          { parentRefs: [{ name: 'g', sectionName: 'http' }] },
          gateway({
            spec: {
              listeners: [
                { name: 'https', protocol: 'HTTPS' },
                { name: 'http', protocol: 'HTTP', port: 80 },
              ],
            },
            status: { addresses: [{ value: '2001:db8::1' }] },
          }),
        ),
      ],
    },
    'http://[2001:db8::1]/',
  ],
  ['a service in the cluster', { services: [service({ type: 'ClusterIP' })] }, undefined],
  [
    'a load balancer',
    { services: [service({ type: 'LoadBalancer', ports: [{ port: 8080 }] }, balanced({ ip: '10.0.0.1' }))] },
    'http://10.0.0.1:8080/',
  ],
  [
    'a load balancer with TLS',
    {
      services: [
        service({ type: 'LoadBalancer', ports: [{ port: 80 }, { port: 443 }] }, balanced({ hostname: 'lb.example' })),
      ],
    },
    'https://lb.example/',
  ],
];

test.each(cases)('%s', (_, entrances, url) => {
  expect(findUrl({ ...nothing, ...entrances })).toBe(url);
});

test('a template', () => {
  expect(urlFromTemplate('https://{namespace}.example/#{number}', { namespace: 'x', number: '7' })).toBe(
    'https://x.example/#7',
  );
  expect(() => urlFromTemplate('{namespace}', { namespace: 'javascript:alert(1)' })).toThrow(
    'input url: "javascript:alert(1)" is no http or https address',
  );
});
