# SPDX-License-Identifier: GPL-3.0-only
#
# Completes the options of supersynk in bash. It asks the program which there are.

_supersynk()
{
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    # "--port=80" comes as three words.
    if [ "$word" = = ]; then word=; elif [ "$previous" = = ]; then previous=${COMP_WORDS[COMP_CWORD - 2]}; fi
    COMPREPLY=()
    case $previous in
    --tls-cert | --tls-key | --access-key-file)
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
    # An option with a value is shown as "--port <n>": its value is for the user to say.
    if grep -qE -e "^ +(-[a-z], )?$previous <" <<<"$help"; then return; fi
    mapfile -t COMPREPLY < <(
        compgen -W "$(sed -nE 's/^ +(-[a-z], )?(--[a-z-]+).*/\2/p' <<<"$help")" -- "$word")
}

complete -F _supersynk supersynk
