class ConnectionsController < ApplicationController
  before_action :check_state, only: :back

  def new
    vendor = VENDORS.fetch(params[:vendor].to_sym)
    session[:state] = SecureRandom.urlsafe_base64
    session[:site] = params[:site]
    redirect_to "#{format(vendor.authorize, site: params[:site])}?#{request_of(vendor).to_query}", allow_other_host: true
  end

  def back
    return head :forbidden if params[:error]

    answer = RestClient.post("https://#{session[:site]}.egnyte.com/puboauth/token", {
      client_id: ENV["EGNYTE_KEY"],
      client_secret: ENV["EGNYTE_SECRET"],
      redirect_uri: back_connection_url(:egnyte, protocol: "https"),
      code: params[:code],
      grant_type: "authorization_code"
    })
    connection = Connection.find_or_initialize_by(user: current_user, site: session[:site])
    connection.update!(token: JSON.parse(answer.body)["access_token"])
    redirect_to patterns_path
  end

  private

  def request_of(vendor)
    {
      client_id: ENV.fetch("#{vendor.name.upcase}_KEY"),
      redirect_uri: back_connection_url(vendor.name.downcase, protocol: "https"),
      response_type: "code",
      scope: vendor.scope,
      state: session[:state]
    }
  end

  def check_state
    head :forbidden unless ActiveSupport::SecurityUtils.secure_compare(params[:state].to_s, session.delete(:state).to_s)
  end
end
