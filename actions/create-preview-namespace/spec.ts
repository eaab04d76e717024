import { gracePeriodInput, kubernetesInputs, waitInputs } from '#arrival/inputs';
import { choice, defineAction, duration, flag, lines, list, multiline, output, text } from '#kit';
import { previewInputs } from '#preview-namespace/inputs';

const helm = 'Helm';
const guardrails = 'Guardrails';

export const spec = defineAction({
  name: 'create-preview-namespace',
  title: 'Create a preview namespace',
  description:
    'Deploys a pull request into a namespace of its own, waits until it works, and says on the pull request where it can be looked at. A new push upgrades it; a pull request that is closed leaves nothing behind.',
  icon: 'eye',
  color: 'green',
  inputs: {
    ...previewInputs,
    'head-sha': text({
      description:
        "Commit of the pull request that is deployed. Default: the event's, else the newest. One that is not the newest any more is left to the run of the newer one.",
    }),
    prefix: text({
      description: "Stands for {prefix} in the namespace. Default: the repository's name and `-preview`.",
    }),
    namespace: text({
      description:
        'Template of the namespace: {prefix}, {number}, {repository}, {owner}. Whatever comes out becomes a valid name, and no two pull requests get the same.',
      default: '{prefix}-pr-{number}',
    }),
    url: text({
      description:
        'Template of the address of the preview: {namespace}, {number} and those of `namespace`. Default: looked up in its Ingress, HTTPRoute or LoadBalancer.',
    }),
    ttl: duration({
      description:
        'Time after the last deployment at which delete-preview-namespace with `expired: true` removes it. Default: it lives as long as its pull request.',
    }),
    'allow-forks': text({
      description:
        'Whose code is deployed: `never` that of a fork, `always`, `label:<name>` the commit for which that label was given, or `sha:<commit>` that very one.',
      default: 'never',
    }),
    'max-previews': text({ description: 'How many previews this repository may have at once. Default: any number.' }),
    'on-blocked': choice(['fail', 'skip'], {
      description: 'Whether the step fails when `allow-forks` or `max-previews` forbids the preview.',
      default: 'fail',
    }),
    chart: text({ group: helm, description: 'Helm chart: a folder, an archive, `oci://…`, or `repo/chart`.' }),
    'chart-version': text({ group: helm, description: 'Version of a chart from a registry or repository.' }),
    'release-name': text({ group: helm, description: "Name of the release. Default: the repository's name." }),
    values: multiline({
      group: helm,
      description:
        'Values as YAML, over those of `value-files`. Handed to helm by its standard input, so secrets belong here.',
    }),
    'value-files': lines({ group: helm, description: 'Files of values, one a line; later ones win.' }),
    set: lines({ group: helm, description: 'Values as `key=value`, one a line. Visible in the list of processes.' }),
    'set-string': lines({ group: helm, description: 'As `set`, and always a string: `pr=0123`.' }),
    kustomize: text({ description: 'Folder of a kustomization to deploy, instead of a chart.' }),
    manifests: lines({
      description:
        'Files, folders or globs of manifests to deploy, instead of a chart. Nothing in them may be of another namespace.',
    }),
    images: lines({
      description:
        'Images of `kustomize` or `manifests` to replace, as `name[=newname][:tag][@digest]`. One that is nowhere is an error.',
    }),
    wait: flag({
      group: 'Waiting',
      description: 'Wait until everything that was deployed is ready.',
      default: true,
    }),
    atomic: flag({
      group: 'Waiting',
      description:
        'When a helm release does not become ready, go back to the one before, or uninstall the first. Only once its trouble was shown.',
      default: false,
    }),
    ...waitInputs,
    ...gracePeriodInput,
    'namespace-labels': lines({
      group: guardrails,
      description:
        'Further labels of the namespace as `name=value`, such as `pod-security.kubernetes.io/enforce=restricted`.',
    }),
    quota: lines({
      group: guardrails,
      description: 'ResourceQuota of the namespace as `name=quantity`, one a line: `pods=20`, `requests.memory=4Gi`.',
    }),
    'default-limits': lines({
      group: guardrails,
      description: 'LimitRange: limits of containers that set none, as `memory=512Mi`.',
    }),
    'default-requests': lines({
      group: guardrails,
      description: 'LimitRange: requests of containers that make none, as `cpu=100m`.',
    }),
    'network-policy': choice(['deny', 'none'], {
      group: guardrails,
      description:
        '`deny`: pods reach each other and DNS, and nothing else reaches them or is reached, save what the deployed policies allow.',
      default: 'none',
    }),
    'reachable-from': list({
      group: guardrails,
      description: "Namespaces that may reach the pods under `network-policy: deny`, such as the ingress controller's.",
    }),
    'pull-secrets': lines({
      group: guardrails,
      description: 'Secrets to pull images with, as `namespace/name`: copied, and used by every pod.',
    }),
    ...kubernetesInputs,
  },
  outputs: {
    operation: output.text('`created`, `updated`, `skipped` (closed, or a newer commit is there) or `blocked`.'),
    namespace: output.text('The namespace.'),
    url: output.text('Where the preview can be looked at; empty when nothing leads there.'),
    images: output.json<readonly string[]>('Images that its workloads run.'),
    release: output.text('Name of the helm release.'),
    'head-sha': output.text('Commit that was deployed.'),
    'expires-at': output.text('When its time is up, as `2026-01-31T12:00:00.000Z`.'),
    reason: output.text('Why it was skipped or blocked, or what failed.'),
    'blocked-by': output.text('`allow-forks` or `max-previews`.'),
    duration: output.text('How long it took, such as `1m12s`.'),
  },
});
