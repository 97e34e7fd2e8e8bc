import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BorgMessage, parseMessages } from '../../src/borg/borg-messages.js';

describe('parseMessages', () => {
  test.each<[string, string, BorgMessage]>([
    [
      'an error with its id',
      '{"type": "log_message", "time": 1.5, "message": "Repository /r does not exist.", "levelname": "ERROR", "name": "borg.archiver", "msgid": "Repository.DoesNotExist"}',
      {
        kind: 'log',
        level: 'ERROR',
        text: 'Repository /r does not exist.',
        logger: 'borg.archiver',
        id: 'Repository.DoesNotExist',
      },
    ],
    ['a file', '{"type": "file_status", "status": "A", "path": "/a b"}', { kind: 'file', status: 'A', path: '/a b' }],
    [
      'an archive’s progress',
      '{"original_size": 5, "compressed_size": 4, "deduplicated_size": 3, "nfiles": 2, "path": "a", "time": 1, "type": "archive_progress", "finished": false}',
      { kind: 'progress', progress: { files: 2, original: 5, compressed: 4, deduplicated: 3, path: 'a' } },
    ],
    [
      'the end of that progress',
      '{"time": 1, "type": "archive_progress", "finished": true}',
      { kind: 'progress', progress: {} },
    ],
    [
      'a share',
      '{"message": "Checking segments 25.0%", "current": 1, "total": 4, "info": null, "operation": 1, "msgid": "repository.check", "type": "progress_percent", "finished": false}',
      { kind: 'progress', progress: { percent: 25, message: 'Checking segments' } },
    ],
    [
      'a share of nothing',
      '{"current": 1, "total": 0, "type": "progress_percent"}',
      { kind: 'progress', progress: {} },
    ],
    [
      'a question',
      '{"type": "question_prompt", "msgid": "BORG_RELOCATED_REPO_ACCESS_IS_OK", "message": "Warning: moved"}',
      { kind: 'question', text: 'Warning: moved', id: 'BORG_RELOCATED_REPO_ACCESS_IS_OK' },
    ],
    [
      'a level that nobody knows',
      '{"type": "log_message", "message": "x", "levelname": "LOUD"}',
      { kind: 'log', level: 'WARNING', text: 'x', logger: '' },
    ],
  ])('reads %s', (_, line, message) => expect(parseMessages(line)).toEqual([message]));

  test('finds a message after a prompt without a line end', () => {
    const line =
      'Enter passphrase for key /r: {"type": "log_message", "message": "no", "levelname": "ERROR", "name": "b"}';
    expect(parseMessages(line)).toEqual([
      { kind: 'plain', text: 'Enter passphrase for key /r: ' },
      { kind: 'log', level: 'ERROR', text: 'no', logger: 'b' },
    ]);
  });

  test.each([
    '',
    'usage: borg',
    '{',
    '{"',
    '{"type": "news"}',
    '{"type": 5}',
    '[1]',
    'null',
    '{"type": "log_message"',
    'a {"b": 1} c',
  ])('takes %j for a plain line', (line) => expect(parseMessages(line)).toEqual([{ kind: 'plain', text: line }]));

  test.each([
    ['Saving chunks cache', { message: 'Saving chunks cache' }],
    ['', {}],
  ])('takes %j for progress if Borg logs it as such', (message, progress) => {
    const line = JSON.stringify({ type: 'log_message', message, levelname: 'INFO', name: 'borg.output.progress' });
    expect(parseMessages(line)).toEqual([{ kind: 'progress', progress }]);
  });

  test('never throws and never loses a plain line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => `{"type": "log_message", "x": ${text}}`),
        ),
        (line) => {
          expect(parseMessages(line).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('returns any text as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        const line = JSON.stringify({ type: 'log_message', message, levelname: 'INFO', name: 'n' });
        expect(parseMessages(line)).toEqual([{ kind: 'log', level: 'INFO', text: message, logger: 'n' }]);
      }),
    );
  });
});
