package brief

import "fmt"

func sprint(v any) string { return fmt.Sprintf("%+q", v) }
