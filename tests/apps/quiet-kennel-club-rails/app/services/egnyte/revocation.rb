module Egnyte
  class Revocation
    def initialize(connection)
      @connection = connection
    end

    def call
      Faraday.post("https://#{@connection.domain}.egnyte.com/pubapi/v1/tokens/revoke", token: @connection.token)
    end
  end
end
