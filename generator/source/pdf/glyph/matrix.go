package glyph

import "math"

// matrix turns (x, y) into (ax+cy+e, bx+dy+f).
type matrix [6]float64

// times is m, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) at(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// sound reports whether all numbers can be reckoned with.
func (m matrix) sound() bool {
	for _, n := range m {
		if math.IsNaN(n) || math.Abs(n) > 1e9 {
			return false
		}
	}
	return true
}

func toMatrix(n []float64) (matrix, bool) {
	if len(n) < 6 {
		return matrix{1, 0, 0, 1, 0, 0}, false
	}
	m := matrix(n[:6])
	return m, m.sound()
}
