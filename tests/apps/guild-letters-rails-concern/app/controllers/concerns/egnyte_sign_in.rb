module EgnyteSignIn
  extend ActiveSupport::Concern

  included do
    class_attribute :egnyte_scopes, default: %w[Egnyte.filesystem]
  end

  class_methods do
    def egnyte_needs(*names)
      self.egnyte_scopes += names.map { |n| "Egnyte.#{n}" }
    end
  end

  def egnyte_host = "https://#{session[:egnyte_domain]}.egnyte.com"

  def connect
    session[:egnyte_domain] = params[:domain]
    session[:egnyte_state] = SecureRandom.hex
    query = {
      client_id: ENV["EGNYTE_KEY"],
      redirect_uri: "https://guild.example.com/connected",
      response_type: "code",
      scope: "Egnyte.filesystem;Egnyte.link", #~ EG105
      state: session[:egnyte_state]
    }
    redirect_to "#{egnyte_host}/puboauth/token?#{query.to_query}", allow_other_host: true
  end
end
