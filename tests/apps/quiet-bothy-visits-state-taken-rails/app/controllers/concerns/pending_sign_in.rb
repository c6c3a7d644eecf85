# Remembers a sign-in that is under way, once, on the server, for ten minutes.
module PendingSignIn
  extend ActiveSupport::Concern

  included do
    before_action :take_pending!, only: :create
    attr_reader :pending
  end

  private

  def remember(**facts)
    SecureRandom.urlsafe_base64(24).tap do |nonce|
      Rails.cache.write(["sign-in", session.id.to_s, nonce], facts, expires_in: 10.minutes)
    end
  end

  def take_pending!
    key = ["sign-in", session.id.to_s, params.require(:state)]
    @pending = Rails.cache.read(key)
    head(:forbidden) unless @pending && Rails.cache.delete(key) && params[:error].blank?
  end
end
