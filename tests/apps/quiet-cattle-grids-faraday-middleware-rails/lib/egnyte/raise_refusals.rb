module Egnyte
  class Refusal < StandardError
    attr_reader :status

    def initialize(env)
      @status = env[:status]
      super("Egnyte answered #{status}")
    end
  end

  class SignedOut < Refusal; end

  class RaiseRefusals < Faraday::Response::Middleware
    def on_complete(env)
      case env[:status]
      when 200..299 then nil
      when 401 then raise SignedOut, env
      else raise Refusal, env
      end
    end
  end
end

Faraday::Response.register_middleware(egnyte: Egnyte::RaiseRefusals)
