package web

import "strings"

// agencyNamed is the news agency that a text names and nothing else.
func agencyNamed(text string) string {
	return agencies[strings.ToLower(strings.Trim(strings.TrimPrefix(strings.TrimPrefix(text, "The "), "the "), " .,()"))]
}

// agencies are the news agencies that sign articles, by their forms.
var agencies = map[string]string{
	"associated press": "Associated Press", "ap": "Associated Press", "reuters": "Reuters", "thomson reuters": "Reuters",
	"afp": "Agence France-Presse", "agence france-presse": "Agence France-Presse", "agence france presse": "Agence France-Presse",
	"dpa": "Deutsche Presse-Agentur", "deutsche presse-agentur": "Deutsche Presse-Agentur", "efe": "Agencia EFE", "agencia efe": "Agencia EFE",
	"ansa": "ANSA", "pa media": "Press Association", "press association": "Press Association", "upi": "United Press International",
	"united press international": "United Press International", "xinhua": "Xinhua", "tass": "TASS", "interfax": "Interfax",
	"canadian press": "The Canadian Press", "press trust of india": "Press Trust of India", "pti": "Press Trust of India", "ani": "Asian News International",
	"ians": "IANS", "anadolu agency": "Anadolu Agency", "australian associated press": "Australian Associated Press", "aap": "Australian Associated Press",
	"kyodo": "Kyodo News", "kyodo news": "Kyodo News", "jiji press": "Jiji Press", "yonhap": "Yonhap", "yonhap news agency": "Yonhap", "tribune news service": "Tribune News Service",
}

// withoutAgency parts a name from the agency behind it.
func withoutAgency(text string) (name, agency string) {
	for form, agency := range longAgencies {
		if at := len(text) - len(form); at > 0 && strings.EqualFold(text[at:], form) {
			return strings.TrimSuffix(strings.TrimSpace(text[:at]), " The"), agency
		}
	}
	return text, ""
}

// longAgencies are the forms that are no part of a person's name; none ends
// with another.
var longAgencies = map[string]string{" Associated Press": "Associated Press", " Reuters": "Reuters", " Agence France-Presse": "Agence France-Presse"}
