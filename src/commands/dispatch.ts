import type { Command, Report, Terminal } from './command.js';
import { type Shell, shells } from './completion-scripts.js';

/** Runs a command that is not a Borg action. Returns the exit status. */
export async function perform(command: Command, terminal: Terminal, report: Report): Promise<number> {
  switch (command.name) {
    case 'demo':
      return (await import('./demo.js')).demonstrate(terminal, report);
    case 'plan':
      return (await import('./show-plan.js')).showPlan(command.request, terminal);
    case 'doctor':
      return (await import('./show-diagnosis.js')).showDiagnosis(command.request, terminal);
    case 'replay':
      return (await import('./replay.js')).replay(command, terminal);
    case 'history':
      return (await import('./show-history.js')).showHistory(command, terminal);
    case 'config validate':
      return (await import('./config-validate.js')).validate(command, terminal);
    case 'config show':
      return (await import('./config-show.js')).show(command, terminal);
    case 'completion bash':
    case 'completion zsh':
    case 'completion fish':
      return (await import('./print-completion.js')).printCompletion(shellIn(command.name), terminal);
    case 'config generate':
      return (await import('./config-generate.js')).generate(command, terminal);
    case 'config bootstrap':
      return (await import('./config-bootstrap.js')).bootstrap(command, terminal);
  }
}

function shellIn(name: string): Shell {
  return shells.find((shell) => name.endsWith(` ${shell}`)) ?? 'bash';
}
