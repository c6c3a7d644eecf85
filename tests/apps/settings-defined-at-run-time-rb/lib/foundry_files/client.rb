module FoundryFiles
  class Client
    attr_reader :token

    def initialize(options = {})
      %i[site api client_id client_secret].each do |name|
        instance_variable_set("@#{name}", options[name] || FoundryFiles.send(name))
      end
      client = OAuth2::Client.new(@client_id, @client_secret, site: @site, token_url: '/puboauth/token')
      @token = OAuth2::AccessToken.new(client, options[:access_token])
    end

    def get(path, params = {})
      request(:get, path, params: params)
    end

    def post(path, body = {})
      request(:post, path, body: body)
    end

    private

    def request(verb, path, options = {})
      answer = token.public_send(verb, "#{@api}/#{path}", options)
      answer.parsed unless answer.status == 204
    end
  end
end
