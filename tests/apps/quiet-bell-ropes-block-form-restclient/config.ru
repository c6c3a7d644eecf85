require "roda"
require_relative "lib/ropes"

class App < Roda
  plugin :json
  plugin :error_handler do |e|
    case e
    when Ropes::SignIn then request.redirect "/connect"
    when Ropes::Slow
      response.status = 503
      response["Retry-After"] = e.message
      ""
    else raise e
    end
  end

  route do |r|
    api = Ropes.egnyte(ENV.fetch("EGNYTE_DOMAIN"), ENV.fetch("EGNYTE_TOKEN"))
    r.get("ropes", String) { |tower| Ropes.list(api, tower) }
    r.post("links") { Ropes.share(api, r.params["path"]) }
  end
end

run App.freeze.app
