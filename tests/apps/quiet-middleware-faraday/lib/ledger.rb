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
end
