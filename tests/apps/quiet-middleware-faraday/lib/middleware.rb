require "faraday"

module Ledgerroom
  class TokenRefused < StandardError; end

  class WatchToken < Faraday::Middleware
    def on_complete(env)
      raise TokenRefused, "Egnyte" if env.status == 401
    end
  end

  class WatchStatus < Faraday::Middleware
    def call(env)
      @app.call(env).on_complete do |answered|
        case answered[:status]
        when 401 then raise TokenRefused
        when 429 then sleep answered[:response_headers]["Retry-After"].to_i
        end
      end
    end
  end
end
