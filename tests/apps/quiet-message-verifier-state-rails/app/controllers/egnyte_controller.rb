class EgnyteController < ApplicationController
  include SealedReturn

  before_action :authenticate_user!
  before_action(only: :back) { @domain = opened_state }
  before_action :refused, only: :back, if: -> { params.key?(:error) }

  def new
    query = {
      client_id: ENV.fetch("EGNYTE_KEY"),
      redirect_uri: back_egnyte_url(protocol: "https"),
      response_type: "code",
      scope: "Egnyte.filesystem",
      state: sealed_state(params.require(:domain))
    }.to_query
    redirect_to "https://#{params[:domain]}.egnyte.com/puboauth/token?#{query}", allow_other_host: true
  end

  def back
    answer = Faraday.post("https://#{@domain}.egnyte.com/puboauth/token", {
      client_id: ENV.fetch("EGNYTE_KEY"),
      client_secret: ENV.fetch("EGNYTE_SECRET"),
      redirect_uri: back_egnyte_url(protocol: "https"),
      code: params.require(:code),
      grant_type: "authorization_code"
    })
    current_user.create_connection!(domain: @domain, token: JSON.parse(answer.body).fetch("access_token"))
    redirect_to egnyte_path
  end

  def show
    connection = current_user.connection
    answer = Faraday.get("https://#{connection.domain}.egnyte.com/pubapi/v1/fs/Shared/Boats", nil, "Authorization" => "Bearer #{connection.token}")  #~ GET /pubapi/v1/fs/{path}
    render json: answer.body
  end

  private

  def refused
    redirect_to root_path, notice: "Egnyte was not connected."
  end
end
