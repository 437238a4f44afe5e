# SPDX-License-Identifier: BSL-1.0
#
# Completion of the command sipstatus in bash.

_sipstatus() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    local option=$before
    # The shell takes "--format=json" for three words.
    if [[ $word == = ]]; then
        word=
        before='='
    elif [[ $before == = ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case $before in
    =)
        case $option in
        --format) COMPREPLY=($(compgen -W 'json markdown text' -- "$word")) ;;
        --live | --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")) ;;
        esac
        ;;
    --format) COMPREPLY=($(compgen -W '=json =markdown =text' -- "$word")) ;;
    --isup | --search) ;;
    *)
        case $word in
        -*) COMPREPLY=($(compgen -W '--all --all-responses --call= --color=always --color=auto --color=never --exit-status
            --format=json --format=markdown --format=text --help --isup --live=always --live=auto --live=never --merge
            --redact --search --version' -- "$word")) ;;
        [1-6]) COMPREPLY=("${word}xx") ;;
        *) COMPREPLY=($(compgen -f -- "$word")) ;;
        esac
        ;;
    esac
}

complete -o filenames -F _sipstatus sipstatus
