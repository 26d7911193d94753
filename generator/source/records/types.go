package records

import "strings"

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// cslTypes are the types of CSL 1.0.2 (citationstyles.org, appendix III), and
// those of the versions before it.
var cslTypes = setOf(`article article-journal article-magazine article-newspaper bill book broadcast
	chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event
	figure graphic hearing interview legal_case legislation manuscript map motion_picture
	musical_score pamphlet paper-conference patent performance periodical personal_communication
	post post-weblog regulation report review review-book software song speech standard thesis
	treaty webpage`)

// serial are the types, of CSL and of RIS, that are known by what they
// appeared in rather than by who published that.
var serial = setOf(`article article-journal article-magazine article-newspaper broadcast chapter entry
	entry-dictionary entry-encyclopedia interview paper-conference periodical post post-weblog review
	review-book webpage
	ABST BLOG CHAP CONF CPAPER DICT EJOUR ELEC ENCYC GEN ICOMM INPR JFULL JOUR MGZN NEWS WEB`)

// risTypes are the types of RIS as reference managers write them.
var risTypes = setOf(`ABST ADVS AGGR ANCIENT ART BILL BLOG BOOK CASE CHAP CHART CLSWK COMP CONF CPAPER
	CTLG DATA DBASE DICT EBOOK ECHAP EDBOOK EJOUR ELEC ENCYC EQUA FIGURE GEN GOVDOC GRANT GRNT HEAR
	ICOMM INPR INTV JFULL JOUR LEGAL MANSCPT MAP MGZN MPCT MULTI MUSIC NEWS PAMP PAT PCOMM POD PRESS
	RPRT SER SLIDE SOUND STAND STAT STD THES UNBILL UNPB UNPD VIDEO WEB`)

// risTags are the tags of RIS. A line counts as a tag with the two spaces that
// the format asks for, or with one when it is known: “US - ” may begin a line
// of a long title.
var risTags = setOf(`A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP DS
	ED EP ER ET ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP
	SE SN SP ST T1 T2 T3 TA TI TT TY U1 U2 U3 U4 U5 UR VL VO Y1 Y2`)
