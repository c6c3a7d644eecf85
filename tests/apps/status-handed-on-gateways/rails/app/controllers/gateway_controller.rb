class GatewayController < ApplicationController
  def links
    answer = ask('/v1/links') #~ GET /pubapi/v1/links handles=unknown
    render json: answer.body, status: answer.status
  end

  def me
    answer = ask('/v1/userinfo') #~ GET /pubapi/v1/userinfo handles=unknown
    self.response_body = answer.body
    response.status = answer.status
  end

  private

  def ask(path)
    Faraday.get("https://#{session[:domain]}.egnyte.com/pubapi#{path}", nil, 'Authorization' => "Bearer #{session[:token]}")
  end
end
