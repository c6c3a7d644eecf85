require "faraday"

module Ledgerroom
  class TokenRefused < StandardError; end

  class WatchToken < Faraday::Middleware
    def on_complete(env)
      raise TokenRefused, "Egnyte" if env.status == 401
    end
  end
end
