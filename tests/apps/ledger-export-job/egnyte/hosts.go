package egnyte

const (
	ledgerHost = "harborledger.egnyte.com" //~ EG501
	tryoutHost = "https://harborledger.qa-egnyte.com" //~ EG503
	api        = "/pubapi/v1"
)
