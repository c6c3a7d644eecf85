class EgnyteController < ApplicationController
  PARISH_SCOPE = Rails.application.credentials.dig(:egnyte, :parish_scope) || "Egnyte.filesystem"

  def connect
    ask_for Rails.configuration.x.egnyte.scope
  end

  def parish
    ask_for PARISH_SCOPE
  end

  def diocese
    settings = Rails.application.credentials.egnyte
    ask_for settings[:diocese_scope] || "Egnyte.filesystem"
  end

  # What a trustee may see is up to the credentials alone.
  def trustee
    session[:egnyte_state] = SecureRandom.hex(16)
    query = {
      client_id: Rails.configuration.x.egnyte.client_id,
      redirect_uri: "https://roofs.example.com/egnyte/callback",
      response_type: "code",
      scope: Rails.application.credentials.dig(:egnyte, :trustee_scope), #~ EG108
      state: session[:egnyte_state]
    }
    redirect_to "https://#{current_parish.egnyte_domain}.egnyte.com/puboauth/token?#{query.to_query}", allow_other_host: true
  end

  private

  def ask_for(scope)
    session[:egnyte_state] = SecureRandom.hex(16)
    query = {
      client_id: Rails.configuration.x.egnyte.client_id,
      redirect_uri: "https://roofs.example.com/egnyte/callback",
      response_type: "code",
      scope: scope,
      state: session[:egnyte_state]
    }
    redirect_to "https://#{current_parish.egnyte_domain}.egnyte.com/puboauth/token?#{query.to_query}", allow_other_host: true
  end
end
