#!/bin/sh
# Stands for an OPA that cannot start: its policies are fine, the machine is not.
if [ "$1" = check ]; then exit 0; fi
echo 'out of memory' >&2
exit 1
