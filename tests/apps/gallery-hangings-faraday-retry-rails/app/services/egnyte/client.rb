module Egnyte
  class Client
    RETRY_OPTIONS = {
      max: 3,
      interval: 0.5,
      backoff_factor: 2,
      methods: %i[get post],
      retry_statuses: [401, 429, 500, 503] #~ EG404
    }.freeze

    class SignInRequired < StandardError; end

    def initialize(connection_record)
      @record = connection_record
    end

    def list_folder(path)
      handle connection.get("fs/Shared/#{path}") #~ GET /pubapi/v1/fs/{path} handles=specific
    end

    def create_link(path)
      handle connection.post("links", { path: path, type: "file", accessibility: "anyone" }.to_json) #~ POST /pubapi/v1/links handles=specific
    end

    private

    def handle(response)
      raise SignInRequired if response.status == 401
      raise "Egnyte answered #{response.status}" unless response.success?

      JSON.parse(response.body)
    end

    def connection
      @connection ||= Faraday.new(url: "https://#{@record.domain}.egnyte.com/pubapi/v1/") do |f|
        f.request :authorization, "Bearer", @record.access_token
        f.request :retry, RETRY_OPTIONS
        f.headers["Content-Type"] = "application/json"
        f.adapter Faraday.default_adapter
      end
    end
  end
end
