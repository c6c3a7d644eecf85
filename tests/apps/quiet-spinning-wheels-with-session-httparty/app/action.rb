require "hanami/action"
require_relative "../lib/wheels/api"

module Wheels
  class Action < Hanami::Action
    handle_exception Wheels::Expired => :expired
    handle_exception Wheels::Busy => :busy

    private

    def expired(_request, response, _exception)
      response.redirect_to "/connect"
    end

    def busy(_request, response, exception)
      response.status = 503
      response.headers["Retry-After"] = exception.after
    end

    def account(request)
      { domain: request.session[:domain], token: request.session[:egnyte_token] }
    end
  end

  module Actions
    class Shed < Action
      def handle(request, response)
        response.body = Wheels::Files.new(**account(request)).in_shed(request.params[:shed]).to_json
      end
    end

    class Shared < Action
      def handle(request, response)
        response.body = Wheels::Links.new(**account(request)).all.to_json
      end
    end
  end
end
