# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Completion of evenhand-cli's commands, options and files.

_evenhand_cli() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} options
  local commands='create show check results export import log verify'

  COMPREPLY=()
  case $previous in
    --from | --xlsx | --pdf | --html | --ocds | --pack | --criteria | --tenders)
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      return
      ;;
    --template)
      if [ "${COMP_WORDS[1]}" = create ]; then
        mapfile -t COMPREPLY < <(compgen -W "$(evenhand-cli create --list-templates | cut -d ' ' -f 1)" -- "$current")
      else
        mapfile -t COMPREPLY < <(compgen -W 'criteria tenders' -- "$current")
      fi
      return
      ;;
    --regime)
      mapfile -t COMPREPLY < <(compgen -W 'psr-competitive psr-most-suitable pa23-competitive pa23-light-touch
        below-threshold other' -- "$current")
      return
      ;;
    --lot | --as | --title | --reference | --buyer | --currency)
      return
      ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "$commands --help --version" -- "$current")
    return
  fi

  case ${COMP_WORDS[1]} in
    create)
      options='--from --template --title --reference --buyer --regime --currency --list-templates --as --json --help'
      ;;
    export) options='--xlsx --pdf --html --ocds --json --pack --help' ;;
    import) options='--criteria --tenders --template --json --help' ;;
    results) options='--lot --json --help' ;;
    show | check | log | verify) options='--json --help' ;;
    *) options='--help' ;;
  esac
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
  else
    mapfile -t COMPREPLY < <(compgen -f -X '!*.evenhand' -- "$current"; compgen -d -- "$current")
  fi
}

complete -o filenames -F _evenhand_cli evenhand-cli
