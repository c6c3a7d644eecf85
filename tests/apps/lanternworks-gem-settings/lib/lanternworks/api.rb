module Lanternworks
  class API
    def initialize(token = nil)
      @token = token || Lanternworks.config.token
      @root = Lanternworks.config.root
    end

    def call(path, verb, params = {})
      JSON.parse(send(verb, path, params).body)
    end

    def links
      @links ||= Links.new self
    end

    def people
      @people ||= Lanternworks::People.new(self)
    end

    private

    def connection
      @connection ||= Faraday.new(headers: { "Authorization" => "Bearer #{@token}", "User-Agent" => Lanternworks.agent })
    end

    def get(path, params)
      connection.get("#{@root}#{path}", params)
    end

    def post(path, params)
      connection.post("#{@root}#{path}", params.to_json)
    end

    def delete(path, _params)
      connection.delete("#{@root}#{path}")
    end
  end
end
