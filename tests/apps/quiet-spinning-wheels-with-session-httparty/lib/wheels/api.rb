require "httparty"

module Wheels
  class ApiError < StandardError
    def self.for(response)
      (response.unauthorized? && Expired.new) || (response.too_many_requests? && Busy.new(response.headers["retry-after"])) || new(response.message)
    end
  end

  class Expired < ApiError; end

  class Busy < ApiError
    attr_reader :after

    def initialize(after)
      @after = after || "10"
      super("busy")
    end
  end

  class Api
    include HTTParty
    format :json

    def initialize(domain:, token:)
      @options = { base_uri: "https://#{domain}.egnyte.com/pubapi/v1", headers: { "Authorization" => "Bearer #{token}" } }
    end

    private

    def call(verb, path, **extra)
      response = self.class.public_send(verb, path, @options.merge(extra))
      response.success? ? response.parsed_response : raise(ApiError.for(response))
    end
  end

  class Files < Api
    def in_shed(shed) = call(:get, "/fs/Shared/Wheels/#{shed}").fetch("files", [])  #~ GET /pubapi/v1/fs/{path} handles=specific
    def scrap(path) = call(:delete, "/fs/#{path}")  #~ DELETE /pubapi/v1/fs/{path} handles=specific
  end

  class Links < Api
    def all = call(:get, "/links").fetch("ids")  #~ GET /pubapi/v1/links handles=specific
  end
end
