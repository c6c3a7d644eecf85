class VaultsController < ApplicationController
  def connect
    session[:vault_state] = SecureRandom.hex(16)
    query = {
      client_id: ENV.fetch("EGNYTE_CLIENT_ID"),
      redirect_uri: "https://desk.example.org/vault/callback",
      response_type: "code",
      scope: "Egnyte.filesystem",
      state: session[:vault_state]
    }
    redirect_to "https://#{current_company.egnyte_domain}.egnyte.com/puboauth/token?#{query.to_query}", allow_other_host: true
  end

  # A refusal and a strange state end here; the code goes on by way of an object that keeps its options.
  def callback
    if params[:error].blank? && params[:state] == session.delete(:vault_state)
      Vault::Connect.new(current_company, code: params.require(:code), redirect_uri: "https://desk.example.org/vault/callback").perform
    end
    redirect_to root_path
  end
end
