# Runs one OPA server for as long as the process at the other end of standard input lives.
#
# usage: sh -c "$(cat serve.sh)" serve FOLDER OPA [ARGUMENT...]
#
# Standard input is a pipe that only the run holds: it closes when the run ends, even by SIGKILL. FOLDER has the policies
# and the socket, and goes with the server.
folder=$1
shift

# A signal ends the `read` below, and so takes the same way out as the end of the run.
trap : HUP INT TERM

cd "$folder" || exit 1
"$@" </dev/null >&2 &
server=$!
# From here on the log pipe is the server's alone, so that it closes when the server ends.
exec 2>/dev/null

read -r _
# It keeps nothing that would be worth a slower end.
kill -KILL "$server"
wait "$server"
cd / && rm -rf "$folder"
