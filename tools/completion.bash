# SPDX-License-Identifier: BSL-1.0
#
# Completion of the command sipstatus in bash.

_sipstatus() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    # The shell takes "--format=json" for three words.
    if [[ $word == = && $before == --format ]]; then
        word=
        before='='
    fi
    case $before in
    =) COMPREPLY=($(compgen -W 'json markdown text' -- "$word")) ;;
    --format) COMPREPLY=($(compgen -W '=json =markdown =text' -- "$word")) ;;
    --isup | --search) ;;
    *)
        case $word in
        -*) COMPREPLY=($(compgen -W '--all --format=json --format=markdown --format=text --help --isup --search' -- "$word")) ;;
        [1-6]) COMPREPLY=("${word}xx") ;;
        *) COMPREPLY=($(compgen -f -- "$word")) ;;
        esac
        ;;
    esac
}

complete -o filenames -F _sipstatus sipstatus
