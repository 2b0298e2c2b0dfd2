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
    --tls-cert | --tls-key | --access-key-file | --replay)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
        ;;
    --bind)
        mapfile -t COMPREPLY < <(compgen -W 'localhost' -- "$word")
        return
        ;;
    esac
    local help
    help=$("${COMP_WORDS[0]}" --help 2>/dev/null) || return
    # After an option with a value, for example "--port <n>", there is nothing to complete.
    if grep -qE -e "^ +(-[a-z], )?$previous <" <<<"$help"; then return; fi
    mapfile -t COMPREPLY < <(
        compgen -W "$(sed -nE 's/^ +(-[a-z], )?(--[a-z-]+).*/\2/p' <<<"$help")" -- "$word")
}

complete -F _supersynk supersynk
