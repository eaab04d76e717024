import { describe, expect, test } from 'vitest';
import { assessObject } from './assess.ts';
import { is, NOW, said } from './tests/said.ts';

describe('Rollout', () => {
  const steps = [{ setWeight: 20 }, { pause: {} }, { setWeight: 60 }, { pause: { duration: '30m' } }];
  const spec = { replicas: 3, strategy: { canary: { steps } } };
  const status = { phase: 'Healthy', updatedReplicas: 3, availableReplicas: 3, currentStepIndex: 4 };
  const since = (reason: string): object => ({
    phase: 'Paused',
    pauseConditions: [{ reason, startTime: '2026-01-01T11:50:00Z' }],
  });

  test.each<[string, object, object?]>([
    ['ready: healthy, with 3 pods [Healthy, 3/3]', status],
    [
      'progressing: step 1 of 4 (20 %), more replicas need to be updated [Progressing, step 1 of 4 (20 %), 1/3]',
      {
        ...status,
        phase: 'Progressing',
        message: 'more replicas need to be updated',
        currentStepIndex: 0,
        updatedReplicas: 1,
      },
    ],
    [
      'blocked/none: paused (CanaryPauseStep at step 2 of 4 (20 %)) until somebody promotes it [Paused, step 2 of 4 (20 %), 3/3]',
      { ...status, ...since('CanaryPauseStep'), currentStepIndex: 1 },
    ],
    [
      'blocked/none: paused (CanaryPauseStep at step 4 of 4 (60 %)) until 2026-01-01T12:20:00Z [Paused, step 4 of 4 (60 %), 3/3]',
      { ...status, ...since('CanaryPauseStep'), currentStepIndex: 3 },
    ],
    [
      'blocked/none: paused (BlueGreenPause) until 2026-01-01T11:51:00Z [Paused, 3/3]',
      { ...status, ...since('BlueGreenPause') },
      { replicas: 3, strategy: { blueGreen: { autoPromotionSeconds: 60 } } },
    ],
    [
      'blocked/none: paused (InconclusiveAnalysisRun) until somebody promotes it [Paused, 3/3]',
      { ...status, ...since('InconclusiveAnalysisRun') },
    ],
    ['blocked/grace: paused by its spec (paused: true) [Healthy, 3/3]', status, { ...spec, paused: true }],
    [
      'failed/none: aborted: metric "errors" assessed Failed [Degraded, 3/3]',
      { ...status, phase: 'Degraded', abort: true, message: 'metric "errors" assessed Failed' },
    ],
    [
      'failed/grace: degraded: ProgressDeadlineExceeded [Degraded, 3/3]',
      { ...status, phase: 'Degraded', message: 'ProgressDeadlineExceeded' },
    ],
    [
      'failed/none: InvalidSpec: steps are wrong [Degraded, 3/3]',
      { ...status, phase: 'Degraded', conditions: [is('InvalidSpec', 'True', 'InvalidSpec', 'steps are wrong')] },
    ],
  ])('%s', (expected, more, itsSpec = spec) => {
    const described = { spec: itsSpec, status: { observedGeneration: '2', ...more } };
    expect(said('argoproj.io/v1alpha1', 'Rollout', described)).toBe(expected);
  });

  test('a timed pause says when it ends, so that it can be waited for', () => {
    const object = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'web', generation: 2 },
      spec,
      status: { ...status, observedGeneration: '2', ...since('CanaryPauseStep'), currentStepIndex: 3 },
    };
    expect(assessObject(object, NOW).assessment).toMatchObject({ opensAt: Date.UTC(2026, 0, 1, 12, 20) });
  });

  test('a status of an older generation', () => {
    const described = { spec, status: { ...status, observedGeneration: '1' } };
    expect(said('argoproj.io/v1alpha1', 'Rollout', described)).toBe(
      'progressing: its controller has not seen generation 2 yet, only 1',
    );
  });
});
