require "faraday"
require "faraday/retry"
require_relative "middleware"

module Ledgerroom
  class Ledger
    def initialize(domain, token)
      @http = Faraday.new(url: "https://#{domain}.egnyte.com/pubapi/v1/") do |f|
        f.request :authorization, "Bearer", token
        f.request :retry, max: 4, interval: 1, retry_statuses: [429]
        f.response :json
        f.use WatchToken
      end
    end

    def page(folder)
      @http.get("fs/Shared/Ledger/#{folder}").body #~ GET /pubapi/v1/fs/{path} handles=specific
    end
  end

  class Notes
    def initialize(domain, token)
      @http = Faraday.new("https://#{domain}.egnyte.com/pubapi/v1/", headers: { "Authorization" => "Bearer #{token}" }) do |f|
        f.use WatchStatus
        f.adapter Faraday.default_adapter
      end
    end

    def all
      @http.get("notes").body #~ GET /pubapi/v1/notes handles=specific
    end
  end
end
