package pdf

import "dossier/generator/source/pdf/object"

func pagesOf(raw []byte) int {
	f, err := object.Open(raw)
	if err != nil {
		return 0
	}
	pages, _ := f.Pages(mostPages)
	return len(pages)
}
