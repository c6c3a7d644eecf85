require "faraday"

# The office keeps its permits in Egnyte.
class Office
  SignedOut = Class.new(StandardError)
  Busy = Class.new(StandardError)

  class << self
    def connection
      @connection ||= Faraday.new("https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1") do |conn|
        conn.request :authorization, :Bearer, ENV.fetch("EGNYTE_TOKEN")
        conn.response :json
      end
    end

    def get_request(path)
      checked connection.get(path)
    end

    def delete_request(path, headers: {})
      checked connection.delete(path, nil, headers)
    end

    private

    def checked(response)
      case response.status
      when 401 then raise SignedOut
      when 429 then raise Busy
      end
      response
    end
  end
end
