# frozen_string_literal: true

require "net/http"
require "json"

module Acme
  module Egnyte
    API_ROOT = "/pubapi"

    class Session
      attr_accessor :domain, :token

      def initialize(domain:, token:)
        @domain, @token = domain, token
      end

      %w[head options].each do |verb|
        # Nothing uses these yet.
      end

      def get(url)
        perform(:get, url)
      end

      def post(url, body)
        perform(:post, url, body)
      end

      def delete(url)
        perform(:delete, url)
      end

      def perform(verb, url, body = nil)
        uri = URI.parse(url)
        request =
          case verb
          when :get then Net::HTTP::Get.new(uri.request_uri)
          when :post then Net::HTTP::Post.new(uri.request_uri)
          when :delete then Net::HTTP::Delete.new(uri.request_uri)
          end
        request["Authorization"] = "Bearer #{token}"
        request.body = body.to_json unless body.nil?

        http = Net::HTTP.new(uri.host, uri.port)
        http.use_ssl = true
        response = http.request(request)
        JSON.parse(response.body)
      end
    end
  end
end
