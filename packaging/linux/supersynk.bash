# SPDX-License-Identifier: GPL-3.0-only
#
# bash completion of supersynk, with the options from supersynk --help.

_supersynk()
{
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    # bash splits "--port=80" into three words.
    if [ "$word" = = ]; then word=; elif [ "$previous" = = ]; then previous=${COMP_WORDS[COMP_CWORD - 2]}; fi
    COMPREPLY=()
    case $previous in
    --tls-cert | --tls-key | --access-key-file | --operator-key-file | --replay)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
        ;;
    --record)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    --bind)
        mapfile -t COMPREPLY < <(compgen -W 'localhost' -- "$word")
        return
        ;;
    esac
    local help command=
    case ${COMP_WORDS[1]} in export | info | repair | report) command=${COMP_WORDS[1]} ;; esac
    if [ -n "$command" ] && [ "$COMP_CWORD" -gt 1 ] && [[ $word != -* ]]; then
        if [ "$previous" = --format ]; then
            mapfile -t COMPREPLY < <(compgen -W 'csv csv-long ndjson bids xdf mcap-numbers' -- "$word")
            return
        fi
        case $previous in --from | --until | --channel | --client) return ;; esac
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
    fi
    if [ "$COMP_CWORD" -eq 1 ] && [[ $word != -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'export info repair report' -- "$word")
        if [ -n "$word" ]; then return; fi
    fi
    # shellcheck disable=SC2086 # no argument if there is no command
    help=$("${COMP_WORDS[0]}" $command --help 2>/dev/null) || return
    # After an option with a value, for example "--port <n>", there is nothing to complete.
    if grep -qE -e "^ +(-[a-z], )?$previous <" <<<"$help"; then return; fi
    mapfile -O "${#COMPREPLY[@]}" -t COMPREPLY < <(
        compgen -W "$(sed -nE 's/^ +(-[a-z], )?(--[a-z-]+).*/\2/p' <<<"$help")" -- "$word")
}

complete -F _supersynk supersynk
