module EgnyteGrant
  extend ActiveSupport::Concern

  CREDENTIALS = Rails.application.credentials.egnyte

  class_methods do
    def access_token(force: false)
      Rails.cache.fetch("egnyte/grant", expires_in: 20.days, force: force) { sign_in["access_token"] }
    end

    private

    def sign_in
      post("/puboauth/token", body: {
        grant_type: "password",
        client_id: CREDENTIALS.key,
        client_secret: CREDENTIALS.secret,
        username: CREDENTIALS.username,
        password: CREDENTIALS.password,
        scope: "Egnyte.filesystem"
      })
    end
  end
end
