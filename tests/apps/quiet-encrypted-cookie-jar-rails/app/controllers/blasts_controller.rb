class BlastsController < ApplicationController
  before_action :require_egnyte

  def index
    answer = Faraday.get("https://#{@egnyte["domain"]}.egnyte.com/pubapi/v1/fs/Shared/Blasts") do |request| #~ GET /pubapi/v1/fs/{path}
      request.headers["Authorization"] = "Bearer #{@egnyte["token"]}"
    end
    @plans = JSON.parse(answer.body).fetch("files", [])

    # The map widget calls this app's own API from the browser with a token of its own.
    @api_token = JWT.encode({ sub: current_user.id, exp: 10.minutes.from_now.to_i }, ENV.fetch("API_KEY"), "HS256")
    cookies[:quarry_api_token] = { value: @api_token, secure: true, same_site: :strict }
  end

  private

  def require_egnyte
    sealed = cookies.encrypted[:egnyte]
    return redirect_to(egnyte_connect_path) if sealed.nil?

    @egnyte = JSON.parse(sealed)
  end
end
