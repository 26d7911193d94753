package source

import "regexp"

var edtfShape = regexp.MustCompile(`^[\[{]?(\.\.)?[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[~?%]?((\.\.|/|,)[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[~?%]?)*(\.\.)?[\]}]?$`)

func validEDTF(s string) bool { return edtfShape.MatchString(s) }
