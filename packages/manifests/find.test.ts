import { describe, expect, test } from 'vitest';
import { findImages, type ImageOccurrence } from './index.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** `line:column kind name → repository:tag@digest at keyPath`, the parts that say nothing new left out. */
function show({ line, column, kind, name, repository, tag, digest: found, keyPath }: ImageOccurrence): string {
  const target = name === repository ? name : `${name} → ${repository}`;
  const version = `${tag === undefined ? '' : `:${tag}`}${found === undefined ? '' : `@${found.slice(0, 10)}`}`;
  return `${line}:${column} ${kind} ${target}${version} at ${keyPath}`;
}

const found = (path: string, text: string) => findImages({ path, text }).map(show);

describe('findImages in a kustomization', () => {
  test.each(['kustomization.yaml', 'a/b/kustomization.yml', 'Kustomization'])('%s is one by its name', (path) => {
    expect(found(path, 'images:\n- name: a\n  newTag: v1\n')).toEqual([
      '3:11 kustomization a:v1 at images[name=a].newTag',
    ]);
  });

  test('a Flux Kustomization in a file of that name', () => {
    const text =
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: {images: [{name: b, newTag: v3}]}\n';
    expect(found('kustomization.yaml', text)).toEqual(['3:35 kustomization b:v3 at spec.images[name=b].newTag']);
  });

  test('names, tags, digests and what is missing', () => {
    const text = `images:
- name: web
  newName: ghcr.io/acme/web
  newTag: 1.10
  digest: ${digest}
- {name: api, digest: "${digest}"}
- name: job
- newTag: orphan
- name: job
  newTag:
`;
    expect(found('kustomization.yaml', text)).toEqual([
      '4:11 kustomization web → ghcr.io/acme/web:1.10@sha256:012 at images[name=web].newTag',
      '6:23 kustomization api@sha256:012 at images[name=api].digest',
      '7:9 kustomization job at images[2].name',
      '10:10 kustomization job at images[4].newTag',
    ]);
  });

  test('by kind, in Flux Kustomizations, and charts it inflates', () => {
    const text = `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
images: [{name: a, newTag: v1}]
helmCharts:
- name: c
  valuesInline: {image: {repository: acme/c, tag: v2}}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: f}
spec: {images: [{name: b, newTag: v3}]}
`;
    expect(found('x.yaml', text)).toEqual([
      '3:28 kustomization a:v1 at [kind=Component].images[name=a].newTag',
      '6:51 helm-values acme/c:v2 at [kind=Component].helmCharts[name=c].valuesInline.image.tag',
      '11:35 kustomization b:v3 at [kind=Kustomization,metadata.name=f].spec.images[name=b].newTag',
    ]);
  });
});

describe('findImages in Helm values', () => {
  test.each([
    ['siblings', 'image:\n  repository: acme/a\n  tag: v1\n', '3:8 helm-values acme/a:v1 at image.tag'],
    ['a registry', 'i: {registry: r.io, repository: a, tag: "1"}', '1:41 helm-values r.io/a:1 at i.tag'],
    ['an empty registry', 'i: {registry: "", repository: a, tag: v1}', '1:39 helm-values a:v1 at i.tag'],
    ['an empty tag', 'image:\n  repository: acme/a\n  tag: ""\n', '3:8 helm-values acme/a at image.tag'],
    ['a null tag', 'image:\n  repository: acme/a\n  tag:\n', '3:7 helm-values acme/a at image.tag'],
    ['no tag yet', 'webImage:\n  repository: acme/a\n', '2:15 helm-values acme/a at webImage.repository'],
    ['a pull policy', 'x: {repository: acme/a, pullPolicy: Always}', '1:17 helm-values acme/a at x.repository'],
    [
      'a digest key',
      `i: {repository: a/b, tag: v1, digest: "${digest}"}`,
      '1:27 helm-values a/b:v1@sha256:012 at i.tag',
    ],
    ['only a digest', `i: {repository: a/b, digest: "${digest}"}`, '1:30 helm-values a/b@sha256:012 at i.digest'],
    [
      'a bare sha',
      `i: {repository: a/b, tag: v1, sha: ${digest.slice(7)}}`,
      '1:27 helm-values a/b:v1@sha256:012 at i.tag',
    ],
    ['both in the tag', `i: {repository: a/b, tag: v1@${digest}}`, '1:27 helm-values a/b:v1@sha256:012 at i.tag'],
    ['image beside tag', 'app: {image: acme/a, tag: v1}', '1:27 helm-values acme/a:v1 at app.tag'],
    ['name within image', 'image: {name: acme/a, tag: v1}', '1:28 helm-values acme/a:v1 at image.tag'],
    ['one string', 'web: {image: acme/a:v1}', '1:14 helm-values acme/a:v1 at web.image'],
    ['another key', 'proxyImage: acme/a:v1', '1:13 helm-values acme/a:v1 at proxyImage'],
    ['deep within', 'a: [{b: {c.d: {image: x:1}}}]', '1:23 helm-values x:1 at a[0].b.c\\.d.image'],
    ['an alias', 'v: &v v1\ni: {repository: a/b, tag: *v}', '2:27 helm-values a/b:v1 at i.tag'],
    ['a merged repository', 'a: &a {repository: a/b}\ni: {<<: *a, tag: v1}', '2:18 helm-values a/b:v1 at i.tag'],
  ])('%s', (_, text, expected) => {
    expect(found('values.yaml', text)).toEqual([expected]);
  });

  test.each([
    ['a boolean', 'image: true'],
    ['a template in quotes', 'image: "{{ .Values.image }}"'],
    ['blanks', 'image: my logo.png'],
    ['a path', 'image: ./logo.png'],
    ['a chart repository', 'dependencies:\n- name: c\n  repository: https://charts.example.org\n  version: 1'],
    ['an OCI chart repository', 'repository: oci://ghcr.io/acme\ntag: v1'],
    ['a git repository', 'repository: acme/app'],
    ['a tag that is none', 'image: {repository: a/b, tag: "{{ .tag }}"}'],
    ['a tag that is a mapping', 'image: {repository: a/b, tag: {a: b}}'],
    ['a picture without a version', 'backgroundImage: sky'],
    ['a sequence of images', 'images: [a, b]'],
    ['null', 'image:'],
  ])('%s is no image', (_, text) => {
    expect(found('values.yaml', text)).toEqual([]);
  });
});

describe('findImages in objects', () => {
  test('containers of all kinds, lists, custom resources; not annotations or status', () => {
    const text = `apiVersion: v1
kind: List
items:
- apiVersion: batch/v1
  kind: CronJob
  metadata: {name: c, annotations: {image: x:1}}
  spec:
    jobTemplate:
      spec:
        template:
          metadata: {labels: {image: x:1}}
          spec:
            initContainers: [{name: i, image: a:1}]
            containers: [{name: m, image: b:1}]
            ephemeralContainers: [{name: e, image: c:1}]
- apiVersion: acme.org/v1
  kind: Widget
  spec: {image: d:1, sidecar: {repository: e, tag: v1}}
  status: {image: x:1}
`;
    const spec = 'items[0].spec.jobTemplate.spec.template.spec';
    expect(found('all.yaml', text)).toEqual([
      `13:47 workload a:1 at ${spec}.initContainers[name=i].image`,
      `14:43 workload b:1 at ${spec}.containers[name=m].image`,
      `15:52 workload c:1 at ${spec}.ephemeralContainers[name=e].image`,
      '18:17 workload d:1 at items[1].spec.image',
      '18:52 workload e:v1 at items[1].spec.sidecar.tag',
    ]);
  });

  test('a HelmRelease: values and post-renderers, not its chart', () => {
    const text = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
spec:
  chart: {spec: {chart: image, image: no:1}}
  values: {image: {repository: a/b, tag: v1}}
  postRenderers: [{kustomize: {images: [{name: c, newTag: v2}]}}]
`;
    expect(found('r.yaml', text)).toEqual([
      '5:42 helm-release a/b:v1 at spec.values.image.tag',
      '6:59 helm-release c:v2 at spec.postRenderers[0].kustomize.images[name=c].newTag',
    ]);
  });

  test('an Application: parameters, valuesObject, values, kustomize; an ApplicationSet likewise', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
spec:
  template:
    spec:
      sources:
      - helm:
          parameters:
          - {name: web.image.repository, value: a/web}
          - {name: web.image.registry, value: r.io}
          - {name: web.image.tag, value: "1.2"}
          - {name: job.image, value: a/job:v1}
          - {name: only.image.tag, value: v1}
          valuesObject: {image: b:1}
          values: |
            # first
            c:
              image: c:1
      - kustomize: {images: [d:1, 'e=a/e:2', "{{ .image }}"]}
`;
    const source = 'spec.template.spec.sources[0].helm';
    expect(found('a.yaml', text)).toEqual([
      `11:42 argo-application r.io/a/web:1.2 at ${source}.parameters[name=web.image.tag].value`,
      `12:38 argo-application a/job:v1 at ${source}.parameters[name=job.image].value`,
      `14:33 argo-application b:1 at ${source}.valuesObject.image`,
      `18:22 argo-application c:1 at ${source}.values.c.image`,
      '19:30 argo-application d:1 at spec.template.spec.sources[1].kustomize.images[0]',
      '19:35 argo-application e → a/e:2 at spec.template.spec.sources[1].kustomize.images[1]',
    ]);
  });

  test('a JSON file, and JSON in a YAML file', () => {
    expect(found('t.json', '{\n\t"image": "a:1"\n}')).toEqual(['2:11 json a:1 at image']);
    expect(found('kustomization.yaml', '{"images":[{"name":"a","newTag":"1"}]}')).toEqual([
      '1:33 kustomization a:1 at images[name=a].newTag',
    ]);
  });
});

test('a byte order mark takes no column', () => {
  expect(found('values.yaml', '\uFEFFimage: a:1')).toEqual(['1:8 helm-values a:1 at image']);
});

test('a file that mentions no image is not even parsed', () => {
  expect(findImages({ path: 'x.yaml', text: 'a: [1, 2\nb: }' })).toEqual([]);
});
