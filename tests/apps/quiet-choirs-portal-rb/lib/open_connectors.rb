# frozen_string_literal: true

require "faraday"
require "json"

# Instances in SAP's hub.
class OpenConnectors
  ROOT = "https://api.openconnectors.eu10.ext.hana.ondemand.com"
  CALLBACK = "https://portal.choirs.example/hub/callback"

  def initialize
    @http = Faraday.new(url: ROOT, headers: { "Authorization" => ENV.fetch("SAP_AUTHORIZATION") }) do |f|
      f.request :json
      f.response :json
    end
  end

  def connect(subdomain, code)
    configuration = keys.merge("subdomain" => subdomain, "oauth.callback.url" => CALLBACK)
    body = { element: { key: "egnyte" }, providerData: { code: code }, configuration: configuration, name: subdomain }
    @http.post("/elements/api-v2/instances", body).body["id"]
  end

  # The shop's calendar needs no more than a code.
  def connect_calendar(code)
    body = { element: { key: "googlecalendar" }, providerData: { code: code }, name: "calendar" }
    @http.post("/elements/api-v2/instances", body).body["id"]
  end

  private

  def keys
    { "oauth.api.key" => ENV.fetch("EGNYTE_KEY"), "oauth.api.secret" => ENV.fetch("EGNYTE_SECRET") }
  end
end
