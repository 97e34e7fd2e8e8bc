"""Reads configuration files with the installed borgmatic, and prints the results as JSON Lines.

Used by compare-configurations.ts. Prints the schema first; then, for each path on standard input, whether the file is
valid, the error if not, and its values.
"""

import inspect
import json
import os
import sys

from borgmatic.config import load, validate

if hasattr(os, 'getuid'):
    os.umask(0o077)

schema_path = validate.schema_filename()
read_file = load.load_configuration
schema = read_file(schema_path)


def read_once(path, *rest):
    # borgmatic reads its schema again for each file, which takes a second.
    return schema if path == schema_path else read_file(path, *rest)


load.load_configuration = read_once
print(json.dumps(schema, default=str), flush=True)
takes_arguments = 'arguments' in inspect.signature(validate.parse_configuration).parameters


def parse(path, resolve):
    if not takes_arguments:
        return validate.parse_configuration(path, schema_path)
    config, _, _ = validate.parse_configuration(path, schema_path, {}, resolve_env=resolve)
    return config


def words_of(error):
    # borgmatic 1.5.20 can't convert some of its errors to a string.
    try:
        return str(error)
    except Exception:
        return str(getattr(error, 'errors', error.args))


for line in sys.stdin:
    path = json.loads(line)
    os.chdir(os.path.dirname(path))
    answer = {'valid': True, 'error': '', 'values': None}
    try:
        parse(path, False)
        try:
            answer['values'] = parse(path, True)
        except Exception as error:
            answer['unresolved'] = str(error)
    except (Exception, RecursionError) as error:
        answer['valid'] = False
        answer['error'] = f'{type(error).__name__}: {words_of(error)}'
    print(json.dumps(answer, default=str), flush=True)
