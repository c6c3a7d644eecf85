require "faraday"

class SignInAgain < StandardError; end

# Tells what went wrong while the answer comes in.
class Refusals
  def initialize(app)
    @app = app
  end

  def call(env)
    @app.call(env).on_complete do |response_env|
      raise SignInAgain if response_env[:status] == 401
    end
  end
end

# Waits where the answer says so.
class Patience < Faraday::Middleware
  def initialize(app, tries: 3)
    super(app)
    @tries = tries
  end

  def call(env)
    @tries.times do
      response = @app.call(env)
      return response unless response.status == 429

      sleep response.headers["Retry-After"].to_i
    end
    @app.call(env)
  end
end
