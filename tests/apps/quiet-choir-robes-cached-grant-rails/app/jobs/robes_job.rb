class RobesJob < ApplicationJob
  retry_on Egnyte::Refused, attempts: 2
  retry_on Egnyte::Busy, wait: :polynomially_longer

  def perform
    Egnyte.robes.each { |file| Robe.find_or_create_by!(drawing: file["name"]) }
  end
end
