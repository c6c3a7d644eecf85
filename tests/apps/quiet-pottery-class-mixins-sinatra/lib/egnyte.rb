require "faraday"
require "faraday/retry"

module Egnyte
  class Expired < StandardError; end

  # Every part that is mixed into the client brings the scopes it needs.
  module Files
    SCOPES = %w[Egnyte.filesystem].freeze

    def glazes = get("v1/fs/Shared/Glazes").body["files"] #~ GET /pubapi/v1/fs/{path}
  end

  module Bookmarks
    SCOPES = %w[Egnyte.bookmark].freeze

    def pinned = get("v1/bookmarks").body #~ GET /pubapi/v1/bookmarks
  end

  class Client
    include Files
    include Bookmarks

    def self.scope
      (Files::SCOPES | Bookmarks::SCOPES).join(" ")
    end

    def initialize(domain, token)
      @http = Faraday.new(url: "https://#{domain}.egnyte.com/pubapi/") do |f|
        f.request :authorization, "Bearer", token
        f.request :json
        f.request :retry, max: 3, retry_statuses: [429]
        f.response :json
      end
    end

    private

    def get(path)
      answer = @http.get(path)
      raise Expired if answer.status == 401
      answer
    end
  end
end
