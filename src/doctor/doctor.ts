import type { Request } from '../request/request.js';
import type { Surroundings } from '../run/prepare.js';
import type { Diagnosis, Subject } from './diagnosis.js';
import { type ExaminationSettings, prepareExamination } from './examination.js';
import { probes } from './registry.js';
import { runProbes } from './run-probes.js';

/** Examines everything that backups depend on, changes nothing, and returns what it found, without secrets. */
export async function examine(
  request: Request,
  surroundings: Surroundings,
  settings?: ExaminationSettings,
): Promise<Diagnosis> {
  const { examination, close } = await prepareExamination(request, surroundings, settings);
  try {
    return masked(await runProbes(probes, examination), surroundings.secrets.mask);
  } finally {
    close();
  }
}

function masked({ findings, notExamined }: Diagnosis, mask: (text: string) => string): Diagnosis {
  const subjectOf = (subject: Subject): Subject => ({ ...subject, name: mask(subject.name) });
  return {
    findings: findings.map(({ subject, finding, remedy, ...rest }) => ({
      ...rest,
      subject: subjectOf(subject),
      finding: mask(finding),
      ...(remedy !== undefined && { remedy: mask(remedy) }),
    })),
    notExamined: notExamined.map(({ subject, check }) => ({ subject: subjectOf(subject), check })),
  };
}
