class SkepsController < ApplicationController
  rescue_from(ApplicationClient::SignInAgain) { redirect_to "/egnyte/connect" }
  rescue_from(ApplicationClient::Later) { |later| head :service_unavailable, retry_after: later.message }

  def index
    render json: {
      skeps: EgnyteClient.new(current_user.egnyte_connection).skeps,
      tickets: HelpdeskClient.new(ENV.fetch("HELPDESK_KEY")).tickets,
      parcels: PostOfficeClient.new.parcels
    }
  end
end
