import type { z } from 'zod';
import { CaptureReply, ReportReply } from '../../shared/schema/index.ts';
import type { OutboxItem } from '../background-state.ts';
import type { Saved } from './outbox-step.ts';

interface Task {
  path: string;
  schema: z.ZodType<Saved>;
  /** Whether the index answers otherwise once it is written. */
  changesIndex: boolean;
}

/** Where each kind of write goes, and what its answer comes to. */
export const TASKS: Readonly<Record<NonNullable<OutboxItem['task']>, Task>> = {
  capture: {
    path: '/v1/instruments',
    schema: CaptureReply.transform(({ instrument: { key, created } }) => ({ key, created })),
    changesIndex: true,
  },
  report: {
    path: '/v1/reports',
    schema: ReportReply.transform(() => ({ key: null, created: true })),
    changesIndex: false,
  },
};
