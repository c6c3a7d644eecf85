# frozen_string_literal: true

module EgnyteSync
  class Connection
    attr_reader :domain, :version

    def initialize(options)
      @domain = options.fetch(:domain)
      @token = options[:token]
      @version = "v1"
    end

    def get(url)
      perform(url, Net::HTTP::Get)
    end

    def post(url, body)
      perform(url, Net::HTTP::Post) { |request| request.body = JSON.dump(body) }
    end

    def delete(url)
      perform(url, Net::HTTP::Delete)
    end

    private

    def perform(url, kind)
      uri = URI.parse(url)
      request = kind.new(uri.request_uri)
      request["Authorization"] = "Bearer #{@token}"
      yield request if block_given?

      http = Net::HTTP.new(uri.host, uri.port)
      http.use_ssl = true
      http.request(request)
    end
  end
end
